using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Coming;

/// <summary>What is coming: the view of those who run services on what those who build products are about to bring.</summary>
public static class ComingPractice
{
    public static Practice Practice { get; } = new Practice("What is coming")
        .Hangs(ComingAnswers.Resource)
        .Uses(services => services.AddScoped<ReadComing>())
        .Explains("What is coming", "Changes, maintenance, releases, launches and backlog items under way that touch the services of a team, with what they bring and which objective they serve.")
        .Shows("What is coming", "/coming", "road", ServiceKind.Kind.ReadRight);
}
