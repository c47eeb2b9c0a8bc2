using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.ChangeEffects;

/// <summary>What changes do to operations: the incidents that follow them.</summary>
public static class ChangeEffectPractice
{
    public static Practice Practice { get; } = new Practice("Effects of changes")
        .Uses(services => services.AddScoped<Suspicion>().AddDoor<SuspectsPanel>("incident.panels", 3).AddDoor<AftermathSection>("change.main", 5));
}
