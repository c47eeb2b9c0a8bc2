using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailReading;
using Tandem.Operation.MailWay;

namespace Tandem.Operation.MailDesk;

/// <summary>Takes a mail that came in all its way, once; what fails is tried again and then set aside, so that the next mail never waits for it.</summary>
public sealed class HandleMail(Store store, FileKeep keep, IMailReader reader, IServiceProvider services, JobSchedule jobs, TimeProvider clock) : IJob<HandleMail.Order>
{
    private const int MostTries = 3;
    private const int Overtaken = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    public sealed record Order(Guid Mail);

    private static Actor House => Actor.System("a mail");

    public static string KeyOf(Id<InboundMail> mail) => $"mail:{mail}";

    public async Task Run(Order request, CancellationToken stop)
    {
        try
        {
            await store.Anew(Overtaken, () => Handle(request, stop));
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or Stale or DbException) && fault.GetBaseException() is not (DbException or TimeoutException))
        {
            store.Forget();
            await Fail(request, fault, stop);
        }
    }

    private async Task<bool> Handle(Order request, CancellationToken stop)
    {
        var id = new Id<InboundMail>(request.Mail);
        if (await store.Mails.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } mail || (mail.State != MailLife.Received && !mail.Unfinished))
            return false;
        await using var content = keep.Open(mail.KeptAs);
        var read = reader.Read(content);
        if (mail.State == MailLife.Received)
        {
            var passage = new MailPassage(mail, read, Moments.ToMicrosecond(clock.GetUtcNow()));
            await services.GetRequiredService<Way>().Run(passage, stop);
            if (passage.Waits)
                await jobs.Add(request, clock.GetUtcNow(), KeyOf(mail.Id), stop);
            await store.SaveChangesAsync(stop);
        }

        if (mail.Unfinished)
            await services.GetRequiredService<MailFiles>().Finish(mail, read, stop);
        return true;
    }

    private async Task Fail(Order request, Exception fault, CancellationToken stop)
    {
        var id = new Id<InboundMail>(request.Mail);
        if (await store.Mails.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } mail)
            return;
        mail.Tries++;
        var isFinal = fault is UnreadableMail or Refused or Forbidden or Missing or TooMany || mail.Tries >= MostTries;
        if (mail.State == MailLife.Received && isFinal)
        {
            var why = fault is Refused or UnreadableMail ? fault.Message : fault is TooMany ? "Its sender has used the quota of its integration." : $"It could not be handled: {fault.GetBaseException().Message}";
            mail.Quarantine(why);
            store.Announce(new MailQuarantined(mail.Id, why), House);
        }
        else if (!isFinal)
        {
            await jobs.Add(request, clock.GetUtcNow() + Pause, KeyOf(mail.Id), stop);
        }
        else
        {
            mail.Unfinished = false;
        }

        await store.SaveChangesAsync(stop);
    }
}
