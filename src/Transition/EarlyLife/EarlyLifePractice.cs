using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.EarlyLife;

/// <summary>Early-life support: a release is watched after it came into use, until what was agreed holds.</summary>
public static class EarlyLifePractice
{
    public static Practice Practice { get; } = new Practice("Early-life support")
        .Uses(services => services.AddScoped<ReadExitCriteria>().AddScoped<IExitMeasure, DaysInEarlyLife>().AddScoped<IExitMeasure, FailedDeployments>())
        .Explains("Early-life support", "The time after a release came into use in which those who made it stay close to it.");
}
