using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.Forecasts;

/// <summary>Breach forecast: how likely an open clock is to break its promise, with how often such forecasts came true.</summary>
public static class ForecastPractice
{
    public static Practice Practice { get; } = new Practice("Breach forecast")
        .Repeats<LearnFromThePast>()
        .Uses(services => services.AddSingleton<Forecaster>().AddDoor<ForecastDoor>("service-level-policy.terms", 20))
        .Explains("Calibration", "How often what was forecast with, say, 30 per cent really happened: with good calibration, in 30 per cent of the cases.");
}
