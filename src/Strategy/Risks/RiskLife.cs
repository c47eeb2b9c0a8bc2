using Tandem.Kernel.Lifecycles;

namespace Tandem.Strategy.Risks;

/// <summary>The life of a risk, as data: seen, weighed, decided, and closed when it cannot happen any more.</summary>
public static class RiskLife
{
    public const string Identified = "identified";
    public const string Assessed = "assessed";
    public const string Treated = "treated";
    public const string Accepted = "accepted";
    public const string Closed = "closed";

    public static Lifecycle Life { get; } = new(
        [
            new(Identified, "Identified", StateCategory.Waiting),
            new(Assessed, "Assessed", StateCategory.Active),
            new(Treated, "Being treated", StateCategory.Active),
            new(Accepted, "Accepted", StateCategory.Held),
            new(Closed, "Closed", StateCategory.Ended),
        ],
        [
            new(Identified, Assessed, "Assess"),
            new(Assessed, Treated, "Treat", "response"),
            new(Accepted, Treated, "Treat", "response"),
            new(Assessed, Accepted, "Accept", "reason", "acceptedUntil"),
            new(Treated, Accepted, "Accept", "reason", "acceptedUntil"),
            new(Treated, Assessed, "Assess again"),
            new(Accepted, Assessed, "Assess again"),
            new(Identified, Closed, "Close", "reason"),
            new(Assessed, Closed, "Close", "reason"),
            new(Treated, Closed, "Close", "reason"),
            new(Accepted, Closed, "Close", "reason"),
            new(Closed, Identified, "Reopen", "reason"),
        ]);
}
