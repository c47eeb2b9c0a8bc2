using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Product.Scorecard;

/// <summary>The scorecard: one page on which both owners of a product see the same figures.</summary>
public static class ScorecardPractice
{
    public static Practice Practice { get; } = new Practice("Scorecard")
        .Hangs(ScorecardAnswers.Resource)
        .Uses(services => services.AddScoped<ReadScorecard>().AddDoor<ScorecardDoor>("product.actions"))
        .Explains("Scorecard", "The figures of a product that those who build it and those who run it look at together; each opens the list behind it.");
}
