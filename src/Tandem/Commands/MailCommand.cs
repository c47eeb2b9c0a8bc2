using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailDesk;

namespace Tandem.Commands;

/// <summary><c>tandem mail</c>: takes in the one message on standard input, as a mail server pipes it, and ends with the codes of sysexits.h that mail servers understand.</summary>
public static class MailCommand
{
    /// <summary>It is taken, whatever becomes of it.</summary>
    private const int Ok = 0;

    /// <summary>EX_DATAERR: it can never be taken.</summary>
    private const int NoMessage = 65;

    /// <summary>EX_TEMPFAIL: the mail server is to try again.</summary>
    private const int TryAgain = 75;

    public static Command Make(SiteSwitches site)
    {
        var recipient = new Option<string?>("--recipient") { Description = "The address to which the mail server delivers the message, where it can say it" };
        var command = new Command("mail", "Take in one message from standard input, as a mail server pipes it") { recipient };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(recipient), stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, string? recipient, CancellationToken stop)
    {
        if (options.Database is null && !File.Exists(options.SqliteFile))
            return await Say($"There is no site in {options.Data}.", TryAgain);
        try
        {
            await using var input = Console.OpenStandardInput();
            var first = new byte[1];
            if (await input.ReadAsync(first, stop) == 0)
                return await Say("There is no message on standard input.", NoMessage);
            await using var workshop = await Workshop.Open(options);
            await using var message = new JoinedStreams(new MemoryStream(first), input);
            var mail = await workshop.Services.GetRequiredService<TakeMail>().Run(new(message, recipient), Actor.System("tandem mail"), stop);
            Console.WriteLine(await Handle(workshop.Services, mail, stop));
            return Ok;
        }
        catch (Exception fault) when (fault is Refused or DbException or DbUpdateException or TimeoutException or IOException or UnauthorizedAccessException or InvalidOperationException or Stale)
        {
            return await Say($"The message could not be stored now: {fault.GetBaseException().Message}", TryAgain);
        }
    }

    /// <summary>Handles at once what is stored safely; what fails here is done by the house later.</summary>
    private static async Task<string> Handle(IServiceProvider services, InboundMail mail, CancellationToken stop)
    {
        var (number, store) = (MailKind.Kind.NumberOf(mail), services.GetRequiredService<Store>());
        try
        {
            store.Forget();
            await services.GetRequiredService<HandleMail>().Run(new(mail.Id.Value), stop);
            store.Forget();
            mail = await store.Mails.AsNoTracking().SingleAsync(each => each.Id == mail.Id, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{number} is stored and will be handled later: {fault.GetBaseException().Message}");
        }

        return mail.State switch
        {
            MailLife.Taken => $"{number} {mail.Became}",
            MailLife.Received => $"{number} waits",
            _ => $"{number} {mail.State}: {mail.Reason}",
        };
    }

    private static async Task<int> Say(string what, int code)
    {
        await Console.Error.WriteLineAsync(what);
        return code;
    }
}
