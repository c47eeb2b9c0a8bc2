namespace Tandem.Operation.MailWay;

/// <summary>
/// The way of a mail, in its order: <b>Read</b> (when it comes in: what cannot be read is set aside) → Recognise (loops, and what no person wrote) → Alert (what a monitor
/// wrote to its integration) → Set aside (what no person wrote otherwise) → Sender (who wrote it, and whether that is proved) → Thread (which record it answers) →
/// Reply (a comment there) → Report (a new incident).
/// </summary>
internal sealed class Way(RecogniseStep recognise, AlertStep alert, SetAsideStep setAside, SenderStep sender, ThreadStep thread, ReplyStep reply, ReportStep report)
{
    private readonly IReadOnlyList<IMailStep> steps = [recognise, alert, setAside, sender, thread, reply, report];

    public async Task Run(MailPassage passage, CancellationToken stop)
    {
        foreach (var step in steps)
        {
            await step.Take(passage, stop);
            if (passage.IsOver)
                return;
        }
    }
}
