using Tandem.Kernel.Storage;

namespace Tandem.Operation.MailDesk;

/// <summary>When an address was last answered by itself: at most once a day, so that nobody can have the site write to others.</summary>
public sealed class AnsweredAddress : IDerived
{
    public required string Address { get; init; }

    public DateTimeOffset At { get; set; }
}
