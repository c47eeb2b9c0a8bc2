using Tandem.Kernel.Text;

namespace Tandem.Strategy.Risks;

/// <summary>The days by which risks are reviewed and until which they are accepted, counted in UTC.</summary>
internal static class RiskDay
{
    public static string Today(TimeProvider clock) => IsoDay.Of(clock.GetUtcNow().ToUniversalTime());
}
