using Tandem.Kernel.Rooms;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Strategy.Risks;

namespace Tandem.Strategy;

/// <summary>The table of contents of the room that says why: objectives, portfolio, demand, finance, business relationships.</summary>
public static class StrategyRoom
{
    public static Room Room { get; } = new Room("Strategy", "Why", typeof(StrategyRoom).Assembly)
        .With(PortfolioPractice.Practice)
        .With(ObjectivePractice.Practice)
        .With(RiskPractice.Practice);
}
