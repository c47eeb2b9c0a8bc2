using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.Comparisons;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.Replays;

/// <summary>What if: other promises tried on the past.</summary>
public static class ReplayPractice
{
    public static Practice Practice { get; } = new Practice("What if")
        .Uses(services => services.AddScoped<RecordJournal>().AddScoped<Replay>().AddScoped<WhatIf>().AddScoped<ReportNames>())
        .Explains("Near miss", "A promise that was kept with 90 per cent of its time or more used.");
}
