using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Transition.Approvals;

/// <summary>Hands on to another what one was asked to decide: from then on it is theirs alone.</summary>
public sealed class DelegateApproval(Store store, Decisions decisions, ApprovalRounds rounds) : IFeature<DelegateApproval.Request>
{
    public sealed record Request(Id<Approval> Approval, Id<Person>? To = null, string? Note = null);

    /// <exception cref="Refused">The other may not decide it, or is asked already.</exception>
    /// <exception cref="Forbidden">Somebody else was asked.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var approval = await store.Approval(request.Approval, stop);
        var round = await store.Round(approval.Round, stop);
        await decisions.DemandDecider(approval, round, by, stop);
        var to = request.To ?? throw new Refused("Say who decides it instead.", nameof(request.To));
        if (request.Note?.Length > Approval.LongestComment)
            throw new Refused($"Keep the note within {Approval.LongestComment} characters.", nameof(request.Note));
        if (!await store.People.AnyAsync(person => person.Id == to && person.State == Person.Active, stop))
            throw new Refused("This person may not come in any more: choose another.", nameof(request.To));
        await rounds.DemandStranger(round, to, stop);
        if (await store.Approvals.AnyAsync(other => other.Round == round.Id && other.Stage == approval.Stage && (other.Approver == to || other.DecidedBy == to), stop))
            throw new Refused("This person is asked in this stage already: choose another.", nameof(request.To));
        var from = approval.Approver!.Value;
        approval.HandOn(to);
        round.Turns++;
        store.Announce(new ApprovalDelegated(approval.Id, from, to, request.Note?.Trim() is { Length: > 0 } note ? note : null), from.Value == by.Person ? by : by with { OnBehalfOf = from.Value });
        await store.SaveChangesAsync(stop);
    }
}
