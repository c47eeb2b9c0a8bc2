using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailDesk;

namespace Tandem.Operation.MailWay;

/// <summary>Has mails answered that ask for it: an address at most once in a day, whatever it sends, so that nobody can have the site write to others, and two sites stop answering each other.</summary>
internal sealed class MailAnswers(Store store, IPostman postman, JobSchedule jobs)
{
    private static readonly TimeSpan Once = TimeSpan.FromHours(24);

    /// <returns>Whether it will be told.</returns>
    public Task<bool> Acknowledge(MailPassage passage, RecordKey made, CancellationToken stop) => Answer(passage, made, stop);

    /// <returns>Whether it will be told.</returns>
    public Task<bool> Refuse(MailPassage passage, CancellationToken stop) => Answer(passage, null, stop);

    private async Task<bool> Answer(MailPassage passage, RecordKey? made, CancellationToken stop)
    {
        if (passage.Automatic is not null || passage.Read.List is not null || !await postman.CanCarry(stop))
            return false;
        var to = passage.Read.From;
        var last = await store.Set<AnsweredAddress>().SingleOrDefaultAsync(row => row.Address == to, stop);
        if (last is not null && passage.Now - last.At < Once)
            return false;
        if (last is null)
            store.Add(new AnsweredAddress { Address = to, At = passage.Now });
        else
            last.At = passage.Now;
        await jobs.Add(new AnswerMail.Order(to, passage.Mail.Id.Value, made?.Kind, made?.Id), passage.Now, stop: stop);
        return true;
    }
}
