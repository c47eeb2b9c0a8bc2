using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.Product.Products;

namespace Tandem.Product.Ideas;

/// <summary>Writes down what one wishes a product would do; whoever does wants it, and so has the first vote.</summary>
public sealed class WriteIdea(Store store, TimeProvider clock) : IFeature<WriteIdea.Request, Idea>
{
    public sealed record Request(string? Title = null, string? Description = null, Id<DigitalProduct>? Product = null, CustomValues? Custom = null);

    public async Task<Idea> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (now, home) = (Moments.ToMicrosecond(clock.GetUtcNow()), by.Organisation is { } organisation ? new Id<Organisation>(organisation) : (Id<Organisation>?)null);
        var idea = new Idea
        {
            Title = IdeaRules.Title(request.Title),
            Description = IdeaRules.Text(request.Description, "description"),
            Product = request.Product,
            Author = by.Person is { } author ? new Id<Person>(author) : null,
            Organisation = home,
            WrittenAt = now,
            Custom = request.Custom ?? CustomValues.None,
        };
        store.Add(idea);
        store.Announce(new IdeaWritten(idea.Id, idea.Title), by);
        if (by.Person is { } person)
        {
            (idea.Votes, idea.Weight) = (1, await store.WeightOf(home, stop));
            store.Add(new IdeaVote { Idea = idea.Id, Person = new(person), Organisation = home, At = now });
            store.Announce(new IdeaVoted(idea.Id, new(person)), by);
        }

        await store.SaveChangesAsync(stop);
        return idea;
    }
}
