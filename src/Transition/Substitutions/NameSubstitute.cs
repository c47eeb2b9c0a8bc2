using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.Substitutions;

/// <summary>Names who decides in one's own place for a while.</summary>
public sealed class NameSubstitute(Store store, Actors actors, TimeProvider clock) : IFeature<NameSubstitute.Request, Substitution>
{
    /// <param name="From">Null: from now on.</param>
    public sealed record Request(Id<Person>? Substitute = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

    /// <exception cref="Refused">Nobody fit is named, the period makes no sense, or somebody stands in during it already.</exception>
    public async Task<Substitution> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (by is not { Person: { } self, OnBehalfOf: null })
            throw new Refused("Everybody names their own substitute.", "substitute");
        var me = new Id<Person>(self);
        var substitute = request.Substitute ?? throw new Refused("Say who decides meanwhile.", "substitute");
        if (substitute == me)
            throw new Refused("Name somebody else.", "substitute");
        if (await actors.Of(substitute, stop) is not { } other || !other.ReachOf(ApprovalKind.Kind.ReadRight).All)
            throw new Refused("This person may not read approvals: choose somebody who may.", "substitute");
        var (now, name) = (clock.GetUtcNow(), await store.People.Where(person => person.Id == substitute).Select(person => person.Name).SingleAsync(stop));
        var substitution = new Substitution { Title = Title(by.Name, name), Person = me, Substitute = substitute, From = Moments.ToMicrosecond(request.From ?? now) };
        substitution.Last(request.Until ?? throw new Refused("Say until when.", "until"), now);
        var (from, until) = (substitution.From, substitution.Until);
        if (await store.Substitutions.AnyAsync(row => row.Person == me && row.State == Substitution.Agreed && row.From < until && row.Until > from, stop))
            throw new Refused("Somebody stands in for you in this time already: end that first.", "from");
        store.Add(substitution);
        store.Announce(new SubstituteNamed(substitution.Id, me, substitute), by);
        await store.SaveChangesAsync(stop);
        return substitution;
    }

    private static string Title(string person, string substitute) => $"{substitute} for {person}" is { Length: > 200 } tooLong ? tooLong[..200] : $"{substitute} for {person}";
}
