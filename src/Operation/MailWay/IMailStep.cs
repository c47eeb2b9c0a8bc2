namespace Tandem.Operation.MailWay;

/// <summary>One step of a mail's way; it leaves its decision and the reason on the mail.</summary>
internal interface IMailStep
{
    Task Take(MailPassage passage, CancellationToken stop);
}
