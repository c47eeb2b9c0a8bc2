using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.AlertNoise;

/// <summary>How much of what monitoring says is noise.</summary>
public static class NoisePractice
{
    public static Practice Practice { get; } = new Practice("Noise of alerts")
        .Uses(services => services.AddScoped<ReadNoise>())
        .Answers(NoiseAnswers.Map)
        .Explains("Noise", "Alerts that lead nobody to do anything. Each costs attention that the next one needs.");
}
