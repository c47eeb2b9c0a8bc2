using Tandem.Kernel.Lifecycles;

namespace Tandem.Strategy.Portfolio;

/// <summary>The three parts of the portfolio: pipeline, live (the catalogue), retired (ITIL service portfolio management).</summary>
public static class ServiceLife
{
    public const string Pipeline = "pipeline";
    public const string Live = "live";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [
            new(Pipeline, "Pipeline", StateCategory.Waiting),
            new(Live, "Live", StateCategory.Active),
            new(Retired, "Retired", StateCategory.Ended),
        ],
        [
            new(Pipeline, Live, "Go live"),
            new(Pipeline, Retired, "Drop"),
            new(Live, Retired, "Retire"),
            new(Retired, Live, "Bring back"),
        ]);
}
