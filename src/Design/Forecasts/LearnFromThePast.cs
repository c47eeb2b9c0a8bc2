using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;

namespace Tandem.Design.Forecasts;

/// <summary>Keeps the forecasts of all policies in force fresh.</summary>
public sealed class LearnFromThePast(Forecaster forecaster, RecordKinds kinds) : IChore
{
    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken stop)
    {
        foreach (var kind in kinds.All.Where(kind => kind.Life is not null))
            await forecaster.Learn(kind, stop);
    }
}
