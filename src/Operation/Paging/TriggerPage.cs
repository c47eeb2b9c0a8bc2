using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Paging;

/// <summary>Calls whoever is on call, as a person or a program asks for it.</summary>
public sealed class TriggerPage(Store store, PageSomebody call) : IFeature<TriggerPage.Request, Page>
{
    /// <param name="Subject">The number of the record it is about, such as <c>INC-1042</c>.</param>
    /// <param name="Policy">By which one calls; null: the usual one of the service, or of the team.</param>
    public sealed record Request(
        string? Title = null,
        string? Details = null,
        Urgency Urgency = Urgency.High,
        Id<EscalationPolicy>? Policy = null,
        Id<Team>? Team = null,
        Id<Person>? Person = null,
        Id<Service>? Service = null,
        string? Subject = null);

    public async Task<Page> Run(Request request, Actor by, CancellationToken stop = default)
    {
        RecordKey? subject = null;
        if (!string.IsNullOrWhiteSpace(request.Subject))
        {
            try
            {
                subject = store.Kinds.KeyOf(await store.Find(request.Subject, by, stop));
            }
            catch (Missing)
            {
                throw new Refused("There is no such record.", nameof(request.Subject));
            }
        }

        return await call.Run(new(request.Title, subject, request.Policy, request.Team, request.Person, request.Service, request.Urgency, request.Details), by, stop);
    }
}
