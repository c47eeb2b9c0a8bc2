using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.News;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailDesk;
using Tandem.People.Roles;

namespace Tandem.Operation.MailWay;

/// <summary>Tells whoever wrote a mail what became of it, without a word of theirs: the address may be forged.</summary>
public sealed class AnswerMail(Store store, IPostman postman, IInterpreter interpreter, LetterMarks marks, SiteAddress site, Actors actors, JobSchedule jobs, TimeProvider clock, ILogger<AnswerMail> log) : IJob<AnswerMail.Order>
{
    private const int MostTries = 8;

    /// <param name="Kind">The kind of what came of it; null: nothing, as nobody has the address.</param>
    public sealed record Order(string To, Guid Mail, string? Kind, Guid? Record, int Tries = 0);

    public async Task Run(Order request, CancellationToken stop)
    {
        var id = new Id<InboundMail>(request.Mail);
        if (await store.Mails.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == id, stop) is not { } mail || await Write(request, mail, stop) is not { } letter)
            return;
        try
        {
            await postman.Carry(letter, stop);
        }
        catch (Undeliverable fault)
        {
            log.LogWarning("An answer to {Mail} is given up: {Reason}", request.Mail, fault.Message);
        }
        catch (MailRefused fault) when (request.Tries < MostTries)
        {
            var pause = TimeSpan.FromMinutes(1 << request.Tries);
            log.LogWarning("An answer to {Mail} could not be sent and is tried again in {Pause}: {Reason}", request.Mail, pause, fault.Message);
            await jobs.Add(request with { Tries = request.Tries + 1 }, clock.GetUtcNow() + pause, stop: stop);
            await store.SaveChangesAsync(stop);
        }
    }

    private async Task<Letter?> Write(Order order, InboundMail mail, CancellationToken stop)
    {
        var reader = mail.Person is { } person ? await actors.Of(person, stop) : null;
        if (order.Kind is null || order.Record is null)
        {
            return new(order.To, Say(reader, "Your mail was not taken in"), Say(reader, "Nobody here has this address. Ask your service desk to enter it, or report through the portal: {0}", site.Of("/portal")))
            {
                Answers = mail.MessageId.Length > 0 ? mail.MessageId : null,
            };
        }

        if (store.Kinds.Named(order.Kind) is not { } kind || await kind.Shelf.Find(store, Reach.Everywhere, order.Record.Value, stop) is not { } record)
            return null;
        var (number, about) = (kind.NumberOf(record), new RecordKey(kind.Name, record.Key));
        return new(order.To, $"[{number}] {Say(reader, "We have your report")}",
            string.Join("\n\n", Say(reader, "Thank you. Your report is {0}; you can follow it here.", number), site.Of($"{kind.FollowedAt ?? $"/{kind.Plural}"}/{number}"), Say(reader, "Answer this mail to add something.")))
        {
            Id = await marks.Id(about, $"m{mail.Serial}", reader?.Person, stop),
            Thread = await marks.Id(about, NoticeLetter.ThreadName, null, stop),
            Answers = mail.MessageId.Length > 0 ? mail.MessageId : null,
        };
    }

    private string Say(Actor? reader, string sentence, params object?[] arguments) => interpreter.Say(reader?.Language ?? "", sentence, arguments);
}
