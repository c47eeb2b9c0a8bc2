using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>How this site handles incidents: what is urgent, how long an answer is waited for, when what is over is over for good. There is one.</summary>
public sealed class IncidentSettings : Record<IncidentSettings>
{
    /// <summary>The number of the one there is.</summary>
    public const string Number = "INS-1";

    /// <summary>Always the same: no site has two.</summary>
    public string Title { get; private init; } = "How incidents are handled";

    /// <summary>Priorities from 1 (critical) to 4 (low): nine cells, row by row from high impact and high urgency.</summary>
    public List<int> Matrix { get; private set; } = [.. PriorityMatrix.Standard.Cells];

    /// <summary>Working days without an answer after which the requester is reminded; 0: never.</summary>
    public int RemindAfter { get; private set; } = 2;

    /// <summary>How often the requester is reminded, from 0 to 10.</summary>
    public int Reminders { get; private set; } = 2;

    /// <summary>Working days after the last reminder after which the incident is resolved for want of an answer; 0: never.</summary>
    public int GiveUpAfter { get; private set; } = 3;

    /// <summary>Working days after which a resolved incident closes; 0: never by itself.</summary>
    public int CloseAfter { get; private set; } = 5;

    /// <summary>Days after closing within which an incident may be taken up again.</summary>
    public int ReopenWithin { get; private set; } = 14;

    public PriorityMatrix Priorities => new(Matrix);

    internal void Weigh(PriorityMatrix matrix) => Matrix = [.. matrix.Cells];

    internal void Set(string period, int days)
    {
        var most = period == "reminders" ? 10 : 365;
        if (days < 0 || days > most)
            throw new Refused($"Choose from 0 to {most}.", period);
        switch (period)
        {
            case "remindAfter": RemindAfter = days; break;
            case "reminders": Reminders = days; break;
            case "giveUpAfter": GiveUpAfter = days; break;
            case "closeAfter": CloseAfter = days; break;
            case "reopenWithin": ReopenWithin = days; break;
            default: throw new ArgumentOutOfRangeException(nameof(period), period, "There is no such period.");
        }
    }
}
