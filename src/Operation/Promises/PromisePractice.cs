using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.Replays;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Promises;

/// <summary>What becomes of incidents whose promised time runs out.</summary>
public static class PromisePractice
{
    public static Practice Practice { get; } = new Practice("Escalation of incidents")
        .Listens<AnythingHappened, OnAnythingHappened>(OnAnythingHappened.Concerns)
        .Uses(services => services.AddScoped<ISupposedMatrix, SupposedPriorities>());
}
