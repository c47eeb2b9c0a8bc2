using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Strategy.Objectives;

namespace Tandem.Strategy.KeyMeasures;

/// <summary>Measures the key results of an objective that follow a measure at once, instead of waiting for the next round.</summary>
public sealed class MeasureObjective(MeasureKeyResults measure) : IFeature<MeasureObjective.Request>
{
    public sealed record Request(Id<Objective> Objective);

    public Task Run(Request request, Actor by, CancellationToken stop = default) => measure.Now(request.Objective, by, stop);
}
