using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Product.LaunchResults;

/// <summary>Launch results: what came of a launch against what was expected.</summary>
public static class LaunchResultPractice
{
    public static Practice Practice { get; } = new Practice("Launch results")
        .Hangs(ResultAnswers.Resource)
        .Uses(services => services.AddScoped<ReadResults>());
}
