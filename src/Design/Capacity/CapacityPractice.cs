using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.CapacityPages;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.Capacity;

/// <summary>Capacity and performance management: what is limited, how much of it is used, and when it will be full.</summary>
public static class CapacityPractice
{
    public static Practice Practice { get; } = new Practice("Capacity")
        .Record(CapacityResourceKind.Kind, CapacityStore.Map, CapacityResourceKind.Resource)
        .Table<CapacityReading>(CapacityStore.Map)
        .Hangs(ReadingAnswers.Readings)
        .Hangs(ReadingAnswers.Forecast)
        .Repeats<ForecastCapacity>()
        .Answers(app => app.MapPost("/capacity-resources/{number}/readings", (IFormCollection form, string number, ReadingPosts posts) => posts.Take(form, number)))
        .Tells(CapacityResourceKind.Kind, telling => telling
            .Gives(resource => resource.Owner, "Given to you")
            .Calls<CapacityThresholdCrossed>("Little is left of it")
            .Calls<CapacityRelieved>("Enough is left of it again"))
        .Uses(services => services.AddScoped<ReadCapacity>().AddScoped<MeasureCapacity>().AddScoped<ReadingPosts>().AddDoor<CapacityPanel>("service.panels", 8))
        .Allows(CapacityResourceKind.ReadingRight, "Say how much of something limited is in use")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "capacity-resources.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "capacity-resources.read", "capacity-resources.comment", CapacityResourceKind.ReadingRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "capacity-resources.*")
        .Explains("Capacity resource", "Something limited that a service needs: storage, licences, requests a second, seats.")
        .Explains("Headroom", "How much of something limited is left at a moment: the limit less what is used then.")
        .Shows("Capacity", "/capacity-resources?state=inUse&sort=fullLikely", "database", CapacityResourceKind.Kind.ReadRight);
}
