using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Product.Interruptions;

/// <summary>Interruptions: how much of a team's time operations take, measured by what its members did.</summary>
public static class InterruptionPractice
{
    public static Practice Practice { get; } = new Practice("Interruptions")
        .Table<InterruptedHour>(InterruptionStore.Map)
        .Derives<InterruptionDerivation>(InterruptionDerivation.Name)
        .Uses(services => services.AddScoped<ReadInterruptions>())
        .Explains("Interruption", "An hour in which somebody of a team acted on an incident, a page or a change instead of building.");
}
