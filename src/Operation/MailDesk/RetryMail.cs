using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MailDesk;

/// <summary>Has a mail looked at once more that was set aside or ignored, such as after a setting was changed.</summary>
public sealed class RetryMail(Store store, JobSchedule jobs, TimeProvider clock) : IFeature<RetryMail.Request>
{
    public sealed record Request(Id<InboundMail> Mail);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var mail = await store.Mails.SingleOrDefaultAsync(each => each.Id == request.Mail, stop) ?? throw new Missing("mail");
        mail.Retry();
        store.Announce(new MailRetried(mail.Id), by);
        await jobs.Add(new HandleMail.Order(mail.Id.Value), clock.GetUtcNow(), HandleMail.KeyOf(mail.Id), stop);
        await store.SaveChangesAsync(stop);
    }
}
