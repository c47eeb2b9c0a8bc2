using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.OneTimeLinks;

/// <summary>
/// Asks for a link to set a forgotten password anew. Whether anybody has this address is found out later, behind the answer, so
/// that the answer tells nothing: neither by its words nor by its time.
/// </summary>
public sealed class AskForReset(Store store, Attempts attempts, JobSchedule jobs, TimeProvider clock) : IFeature<AskForReset.Request>
{
    /// <summary>How many mails one address gets within an hour, whoever asks from wherever.</summary>
    private const int PerHour = 3;

    public sealed record Request(string? Name);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var name = PersonRules.Fold(request.Name) ?? "";
        name = name.Length > 254 ? "" : name;
        await attempts.Take($"reset\n{name}", PerHour, stop);
        await jobs.Add(new SendReset.Request(name), clock.GetUtcNow(), stop: stop);
        await store.SaveChangesAsync(stop);
    }
}
