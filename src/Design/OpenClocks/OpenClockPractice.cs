using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Records;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.OpenClocks;

/// <summary>The clocks that run now: kept in step with the facts, sounded when something is due.</summary>
public static class OpenClockPractice
{
    public static Practice Practice { get; } = new Practice("Service level clocks")
        .Table<OpenClock>(OpenClockStore.Map)
        .Table<ClockRecomputation>(OpenClockStore.Map)
        .Derives<ClockDerivation>(ClockDerivation.Name)
        .Does<SoundDueClocks.Order, SoundDueClocks>()
        .Does<RecomputeClocks.Order, RecomputeClocks>()
        .Listens<AnythingHappened, OnAnythingHappened>(OnAnythingHappened.Concerns)
        .Hangs(ClockAnswers.Under)
        .Uses(services => services
            .AddScoped<Histories>()
            .AddScoped<ClockKeeper>()
            .AddScoped<ReadClocks>()
            .AddScoped<IFactWords, ClockFactWords>()
            .AddDoor<ClocksPanel>("record.panels", 10)
            .AddDoor<RecomputationDoor>("service-level-policy.terms", 10))
        .Explains("Clock", "How much of a promised time is used: computed from what happened, the promise and a calendar, and never stored.")
        .Explains("Breach", "A promise whose time was used up before what was promised was done.");
}
