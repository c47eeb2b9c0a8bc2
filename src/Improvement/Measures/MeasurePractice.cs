using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Strategy.KeyMeasures;

namespace Tandem.Improvement.Measures;

/// <summary>Measurement and reporting: numbers that serve a decision, each with the list behind it.</summary>
public static class MeasurePractice
{
    public static Practice Practice { get; } = new Practice("Measures")
        .Table<MeasuredIncident>(MeasureStore.Map)
        .Table<MeasureCell>(MeasureStore.Map)
        .Derives<MeasureDerivation>(MeasureDerivation.Name)
        .Allows(MeasureScopes.Right, "See the dashboard and the measures of the records within reach")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, MeasureScopes.Right)
        .Suits(StandardRole.Member, GrantScope.Everywhere, MeasureScopes.Right)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, MeasureScopes.Right)
        .Uses(services => services
            .AddScoped<MeasureScopes>()
            .AddScoped<ReadMeasures>()
            .AddScoped<ReadPromiseCounts>()
            .AddScoped<MeasureWords>()
            .AddScoped<IKeyMeasures, DeskKeyMeasures>()
            .AddDestination(new(Place.Home, "Dashboard", "/dashboard", "dashboard", 20, MeasureScopes.Right, 'd')))
        .Answers(MeasureApi.Map);
}
