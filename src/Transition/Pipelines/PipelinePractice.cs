using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Pipelines;

/// <summary>The gate: whether a pipeline may go on, by what people decided.</summary>
public static class PipelinePractice
{
    public static Practice Practice { get; } = new Practice("Pipeline gate")
        .Uses(services => services.AddScoped<FindCover>().AddScoped<ReadGate>().AddScoped<RaiseForPipeline>().AddScoped<IObstacleSource, FreezeObstacles>())
        .Sets(PipelineSettings.Controlled)
        .Answers(GateAnswers.Map);
}
