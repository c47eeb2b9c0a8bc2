using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Deployments;

/// <summary>Deployment management: which version was brought where, and what runs there now.</summary>
public static class DeploymentPractice
{
    public static Practice Practice { get; } = new Practice("Deployment management")
        .Record(DeploymentKind.Kind, DeploymentStore.Map, DeploymentKind.Resource)
        .Uses(services => services.AddScoped<ReadRunning>()
            .AddDoor<ChangeDeployments>("change.panels", 20)
            .AddDoor<ItemVersions>("configurationItem.panels", 4))
        .Answers(app => app.MapGet("/api/v1/deployments/running", (RequestDelegate)(context => Running(new Exchange(context))))
            .WithMetadata(new ApiNote("Tells what runs where now: version, since when, by which deployment and change.") { Gives = typeof(RunningVersion), GivesMany = true, Asks = ReadRunning.Asks }))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, DeploymentKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "deployments.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "deployments.*")
        .Explains("Deployment", "Bringing a version of something into an environment.")
        .Shows("Deployments", "/deployments", "rocket", DeploymentKind.Kind.ReadRight);

    private static async Task Running(Exchange exchange)
    {
        var item = exchange.Request.Query["item"].ToString();
        await exchange.GiveAll(await exchange.Get<ReadRunning>().Of(item.Length > 0 ? item : null, exchange.By, exchange.Stop));
    }
}
