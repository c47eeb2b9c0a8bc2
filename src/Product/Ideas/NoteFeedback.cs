using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.Product.Products;

namespace Tandem.Product.Ideas;

/// <summary>Notes what was said in an incident, or about it in a survey or a mail, as feedback: it makes a new idea or joins one, with the words as evidence.</summary>
public sealed class NoteFeedback(Store store, TimeProvider clock) : IFeature<NoteFeedback.Request, Idea>
{
    private const int LongestQuote = 2_000;

    /// <param name="Idea">The idea that it speaks for; null: a new one with this title.</param>
    /// <param name="Quote">The words of who reported it.</param>
    /// <param name="From">The survey or the mail in which they stand; null: the incident itself.</param>
    public sealed record Request(Id<Incident> Incident, Id<Idea>? Idea = null, string? Title = null, string? Quote = null, Id<DigitalProduct>? Product = null, RecordKey? From = null);

    /// <summary>Whether somebody may note what was said in an incident.</summary>
    public static bool IsFor(Actor actor, Incident incident) =>
        actor.May(IdeaKind.CreateRight) && IdeaKind.Kind.MayWork(actor) && IncidentKind.Kind.Covers(IncidentKind.Kind.EditedBy(actor), incident);

    public async Task<Idea> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = (Incident)await store.Find(IncidentKind.Key(request.Incident), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        by.Demand(request.Idea is null ? IdeaKind.CreateRight : IdeaKind.Kind.InternalRight);
        var quote = request.Quote?.Trim() is { Length: > 0 and <= LongestQuote } words ? words : throw new Refused($"Quote what was said, in at most {LongestQuote} characters.", nameof(request.Quote));
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var idea = request.Idea is { } known ? await store.Idea(known, stop) : New(request, incident.Organisation, by, now);
        IdeaRules.DemandOpen(idea);
        if (idea.Quotes.Count >= IdeaRules.MostQuotes)
            throw new Refused($"An idea keeps at most {IdeaRules.MostQuotes} quotes.", nameof(request.Quote));
        idea.Set(idea.Quotes.Append(new(incident.Id, await Number(incident, request.From, by, stop), quote, now)));
        store.Announce(new FeedbackNoted(idea.Id, incident.Id, quote, request.From), by);
        await store.SaveChangesAsync(stop);
        return idea;
    }

    private async Task<string> Number(Incident incident, RecordKey? from, Actor by, CancellationToken stop)
    {
        if (from is not { } key)
            return IncidentKind.Kind.NumberOf(incident);
        var said = await store.Find(key, by, (kind, actor) => kind.ReadBy(actor), "read", stop);
        return store.Kinds.Of(said.GetType()).NumberOf(said);
    }

    private Idea New(Request request, Id<Organisation>? organisation, Actor by, DateTimeOffset now)
    {
        var idea = new Idea { Title = IdeaRules.Title(request.Title), Product = request.Product, Organisation = organisation, WrittenAt = now };
        store.Add(idea);
        store.Announce(new IdeaWritten(idea.Id, idea.Title), by);
        return idea;
    }
}
