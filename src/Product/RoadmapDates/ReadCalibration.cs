using Tandem.Kernel.Records;
using Tandem.People.Teams;
using Tandem.Product.Forecasts;

namespace Tandem.Product.RoadmapDates;

/// <summary>Looks how often forecasts of a team would have held in its own past.</summary>
public sealed class ReadCalibration(ReadTeamWork work, TimeProvider clock)
{
    /// <summary>Each forecast of the past asks when the next so many items will be done.</summary>
    public const int Ahead = 10;

    private const int YearsBack = 2;
    private const int Trials = 500;
    private const ulong Seed = 85;

    public async Task<BackTestResult> Of(Id<Team> team, CancellationToken stop)
    {
        var finished = await work.Finished(await work.Scope(team, stop), clock.GetUtcNow().AddYears(-YearsBack), stop);
        return BackTest.Of([.. finished.Select(each => each.Day)], ReadTeamOutlook.Measured, Ahead, Seed, Trials);
    }
}
