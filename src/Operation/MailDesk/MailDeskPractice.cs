using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Operation.MailReading;
using Tandem.Operation.MailWay;

namespace Tandem.Operation.MailDesk;

/// <summary>Mail that comes in: what was written, by whom, and what became of it.</summary>
public static class MailDeskPractice
{
    public static Practice Practice { get; } = new Practice("Inbound mail")
        .Record(MailKind.Kind, MailStore.Map, MailKind.Resource)
        .Table<AnsweredAddress>(MailStore.Map)
        .Allows(TakeMail.Right, "Hand in messages with an API token")
        .Sets(InboundSettings.All)
        .Does<HandleMail.Order, HandleMail>()
        .Does<AnswerMail.Order, AnswerMail>()
        .Repeats<RemoveRawMails>()
        .Uses(services => services
            .AddSingleton<IMailReader, MimeMailReader>().AddSingleton<OwnAddresses>().AddSingleton<MonitorAddress>().AddScoped<Strangers>().AddScoped<MailFiles>().AddScoped<MailAnswers>()
            .AddScoped<Way>().AddScoped<RecogniseStep>().AddScoped<AlertStep>().AddScoped<SetAsideStep>().AddScoped<SenderStep>().AddScoped<ThreadStep>().AddScoped<ReplyStep>().AddScoped<ReportStep>()
            .AddDoor<RecordMailsPanel>("record.panels", 40).AddDoor<MonitorAddressCard>("integration.main"))
        .Answers(MailDeskAnswers.Map)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, MailKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, MailKind.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "mails.*")
        .Administers("Mail that came in", "/mails", "mail", MailKind.Kind.ReadRight);
}
