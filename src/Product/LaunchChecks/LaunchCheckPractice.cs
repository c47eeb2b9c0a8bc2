using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Http;
using Tandem.Kernel.Rooms;
using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>Launch checks: what must be so before something comes, or goes, in the order in which they are shown.</summary>
public static class LaunchCheckPractice
{
    public static Practice Practice { get; } = new Practice("Launch checks")
        .Hangs(CheckAnswers.Resource)
        .Uses(services => services.AddScoped<ReadChecks>()
            .AddSingleton(new WorkedOut(LaunchKind.Kind, "checks", typeof(CheckState), async (house, launch, stop) => await house.GetRequiredService<ReadChecks>().Of((Launch)launch, stop)))
            .AddScoped<ILaunchCheck, AcceptanceVerified>()
            .AddScoped<ILaunchCheck, LevelsAgreed>()
            .AddScoped<ILaunchCheck, SupplierTermsHold>()
            .AddScoped<ILaunchCheck, RunbookLinked>()
            .AddScoped<ILaunchCheck, OnCallCovered>()
            .AddScoped<ILaunchCheck, KnownErrorsTold>()
            .AddScoped<ILaunchCheck, CapacityHeadroom>()
            .AddScoped<ILaunchCheck, RisksDecided>()
            .AddScoped<ILaunchCheck, BackOutTested>()
            .AddScoped<ILaunchCheck, SecurityReviewed>()
            .AddScoped<ILaunchCheck, UsersTold>()
            .AddScoped<ILaunchCheck, NothingDepends>()
            .AddScoped<ILaunchCheck, DataKept>()
            .AddScoped<ILaunchCheck, OnCallEnded>())
        .Explains("Launch check", "What must be so before a launch goes: looked up on the records where that can be done, else said by a person with evidence. One that is not met may be waived by somebody who answers for it.");
}
