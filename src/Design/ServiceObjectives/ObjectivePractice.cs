using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Readers;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.Strategy.KeyMeasures;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Service objectives: how good a service is to be, and what is left of what may fail.</summary>
public static class ObjectivePractice
{
    public static Practice Practice { get; } = new Practice("Service objectives")
        .Record(ObjectiveKind.Kind, ObjectiveStore.Map, ObjectiveKind.Resource)
        .Table<EventCount>(ObjectiveStore.Map)
        .Repeats<MeasureBudgets>()
        .Hangs(ObjectiveAnswers.Under)
        .Answers(app =>
        {
            app.MapGet("/service-objectives/{number}/openslo", (string number, Store store, Reader reader) => ObjectiveAnswers.Download(number, store, reader));
            app.MapPost(OpenSloPosts.Page, (IFormCollection form, OpenSloPosts posts) => posts.Take(form));
        })
        .Tells(ObjectiveKind.Kind, telling => telling
            .Gives(objective => objective.Owner, "Given to you")
            .Calls<ErrorBudgetBurnStarted>("Its error budget is used up too fast")
            .Calls<ErrorBudgetSpent>("Its error budget is spent")
            .Calls<ErrorBudgetRecovered>("Its error budget has recovered"))
        .Uses(services => services.AddScoped<IKeyMeasures, ServiceKeyMeasures>().AddSingleton<BudgetNews>().AddScoped<ReadBudgets>().AddScoped<ReadCourse>().AddScoped<OpenSloPosts>().AddScoped<OpenSloReport>()
            .AddDoor<ObjectivesPanel>("service.panels", 5).AddDoor<OpenSloDoor>("serviceObjective.actions").AddDoor<OpenSloImportDoor>("list-actions"))
        .Allows(ObjectiveKind.CountRight, "Say how many events of a service objective were good")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "service-objectives.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "service-objectives.read", "service-objectives.comment", ObjectiveKind.CountRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "service-objectives.*")
        .Explains("Service objective", "How good a service is to be over a time, such as 99.9 % of 30 days; often called SLO.")
        .Explains("Error budget", "How much of a service may fail before its objective is missed: with 99.9 % it is a thousandth of the time, or of the events.")
        .Explains("Burn rate", "How fast an error budget is used: at 1 it lasts exactly as long as its window, at 14.4 a budget of 30 days is gone in two days.")
        .Shows("Service objectives", "/service-objectives?state=inForce", "gauge", ObjectiveKind.Kind.ReadRight);
}
