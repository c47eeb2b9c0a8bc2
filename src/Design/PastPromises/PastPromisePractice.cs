using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.PastPromises;

/// <summary>What was promised and is over: each promise that was kept or broken, to be counted and listed.</summary>
public static class PastPromisePractice
{
    public static Practice Practice { get; } = new Practice("Kept and broken promises")
        .Table<PastPromise>(PastPromiseStore.Map)
        .Uses(services => services
            .AddScoped<PastPromiseKeeper>()
            .AddScoped<ReadPromises>()
            .AddScoped<ReadPromiseAnswers>())
        .Answers(PromiseAnswers.Map)
        .Explains("Promise", "What a service level policy says of one record; it is kept by who is done at the due moment.");
}
