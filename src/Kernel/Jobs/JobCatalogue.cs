using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Jobs;

/// <summary>Every job and chore in the house, by name.</summary>
public sealed class JobCatalogue
{
    internal const string ChorePrefix = "chore:";
    private static readonly MethodInfo Generic = typeof(JobCatalogue).GetMethod(nameof(RunJob), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly Dictionary<Type, string> kinds = [];
    private readonly Dictionary<string, Func<IServiceProvider, string, CancellationToken, Task>> runners = [];
    private readonly Dictionary<string, TimeSpan> chores = [];

    public JobCatalogue(House house)
    {
        foreach (var (request, job) in house.Practices.SelectMany(practice => practice.Jobs))
        {
            kinds.Add(request, job.Name);
            var run = Generic.MakeGenericMethod(request).CreateDelegate<Func<object, string, CancellationToken, Task>>();
            runners.Add(job.Name, (services, json, stop) => run(services.GetRequiredService(job), json, stop));
        }

        foreach (var (chore, every) in house.Practices.SelectMany(practice => practice.Chores))
        {
            chores.Add(ChorePrefix + chore.Name, every);
            runners.Add(ChorePrefix + chore.Name, (services, _, stop) => ((IChore)services.GetRequiredService(chore)).Run(stop));
        }
    }

    /// <summary>The chores by kind, and how long they pause between two rounds.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Chores => chores;

    /// <exception cref="InvalidOperationException">No practice does such requests.</exception>
    public string KindOf(Type request) => kinds.GetValueOrDefault(request)
        ?? throw new InvalidOperationException($"No practice of the house does {request.FullName}: add it with Does<,>.");

    public static bool IsChore(string kind) => kind.StartsWith(ChorePrefix, StringComparison.Ordinal);

    /// <summary>Does the work from the services of a scope.</summary>
    internal Task Run(IServiceProvider services, string kind, string request, CancellationToken stop) => runners.TryGetValue(kind, out var run)
        ? run(services, request, stop)
        : throw new InvalidOperationException($"Nobody in this version of the house does \"{kind}\".");

    private static Task RunJob<TRequest>(object job, string request, CancellationToken stop) =>
        ((IJob<TRequest>)job).Run(JsonSerializer.Deserialize<TRequest>(request, Json.Plain)!, stop);
}
