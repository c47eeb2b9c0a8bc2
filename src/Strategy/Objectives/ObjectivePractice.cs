using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Strategy.KeyMeasures;
using Tandem.Strategy.Tracing;

namespace Tandem.Strategy.Objectives;

/// <summary>Strategy management: what is to be reached, and by which figures one sees it.</summary>
public static class ObjectivePractice
{
    public static Practice Practice { get; } = new Practice("Objectives")
        .Record(ObjectiveKind.Kind, ObjectiveStore.Map, ObjectiveKind.Resource)
        .Uses(services => services.AddScoped<KeyMeasureCatalogue>().AddScoped<FollowMeasure>().AddScoped<ReadTraces>())
        .Repeats<MeasureKeyResults>()
        .Answers(KeyMeasureAnswers.Map)
        .Tells(ObjectiveKind.Kind, telling => telling.Gives(objective => objective.Owner, "Given to you").Calls<ObjectiveAgreed>("Agreed"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "objectives.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "objectives.read", "objectives.comment")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "objectives.*")
        .Explains("Objective", "What is to be reached within a period. It is agreed together with the figures by which one will see it.")
        .Explains("Key result", "A figure with a baseline and a target. The objective is as far as its key results are on average.")
        .Shows("Objectives", "/objectives", "target", ObjectiveKind.Kind.ReadRight);
}
