using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Desk;

/// <summary>Changes many ticked incidents at once, each by itself and by its own rules; all of it can be taken back for a while.</summary>
public sealed class IncidentBulkPosts(ResourceCatalogue resources, FormBody bodies, IServiceScopeFactory scopes, TakeBackChanges takeBack, Flash flash, Words say, Reader reader)
{
    private const int Most = 200;
    private readonly Resource resource = resources.Of(IncidentKind.Kind);

    public async Task<IResult> Change(IFormCollection form)
    {
        var numbers = form["numbers"].OfType<string>().Distinct().Take(Most).ToList();
        if (numbers.Count == 0)
            flash.Warning(say["Tick the rows first."]);
        else if (form["to"].LastOrDefault() is { Length: > 0 } to)
            await Each(numbers, (services, record) => Move(services, record, form, to));
        else
            await Edit(form, numbers);
        return new SeeOther(SeeOther.Local(form["back"], "/incidents"));
    }

    public async Task<IResult> Undo(string cause)
    {
        var outcome = await takeBack.Run(new(cause), reader.Actor, reader.Stop);
        if (outcome.Restored > 0)
            flash.Good(say.Many(outcome.Restored, "{0} incident is as it was.", "{0} incidents are as they were."));
        if (outcome.Kept > 0)
            flash.Warning(say.Many(outcome.Kept, "{0} incident has been changed since and stays as it is.", "{0} incidents have been changed since and stay as they are."));
        if (outcome == new TakeBackChanges.Outcome(0, 0))
            flash.Warning(say["There is nothing left to take back."]);
        return new SeeOther(SeeOther.Back(reader.Request, "/incidents"));
    }

    private async Task Move(IServiceProvider services, IRecord record, IFormCollection form, string to)
    {
        var verb = resource.Move(IncidentKind.Kind.StateOf(record)!, to) ?? throw new NoSuchMove(IncidentKind.Kind.StateOf(record)!, to);
        var members = VerbForm.MembersOf(verb, IncidentKind.Kind).Where(member => !string.IsNullOrWhiteSpace(form[member.Name]));
        var body = await bodies.Read(form, members, new() { ["to"] = to }, reader.Stop);
        await services.GetRequiredService<Fulfilment>().Move(resource, record, body, reader.Actor, reader.Stop);
    }

    private async Task Edit(IFormCollection form, List<string> numbers)
    {
        var members = IncidentKind.Kind.Fields.Where(field => field.Editable && (field.Choices.Count > 0 || field.Target is not null || field.Name == "category"))
            .Select(FormMember.Of).Where(member => !string.IsNullOrWhiteSpace(form[member.Name])).ToList();
        if (members.Count == 0)
        {
            flash.Warning(say["Choose what is to be changed."]);
            return;
        }

        try
        {
            var body = await bodies.Read(form, members, stop: reader.Stop);
            await Each(numbers, (services, record) => services.GetRequiredService<Fulfilment>().Edit(resource, record, body, reader.Actor, reader.Stop));
        }
        catch (Refused refused)
        {
            flash.Bad(say[refused.Message]);
        }
    }

    private async Task Each(List<string> numbers, Func<IServiceProvider, IRecord, Task> change)
    {
        var (done, refusals) = (0, new List<string>());
        foreach (var number in numbers)
        {
            if (await Attempt(number, change) is { } refusal)
                refusals.Add($"{number}: {say[refusal]}");
            else
                done++;
        }

        if (done > 0)
            flash.Good(say.Many(done, "{0} incident was changed.", "{0} incidents were changed."), say["Undo"], $"/desk/undo/{reader.Actor.Cause}");
        if (refusals.Count > 0)
            flash.Bad(say.Many(refusals.Count, "{0} incident was not changed. {1}", "{0} incidents were not changed. {1}", string.Join(" ", refusals.Take(3))));
    }

    // Each in a scope of its own: one that is refused leaves nothing behind for the next.
    private async Task<string?> Attempt(string number, Func<IServiceProvider, IRecord, Task> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await change(scope.ServiceProvider, await scope.ServiceProvider.GetRequiredService<Store>().Find(IncidentKind.Kind, number, reader.Actor, reader.Stop));
            return null;
        }
        catch (Exception no) when (no is Refused or NoSuchMove or Stale or Missing or Forbidden)
        {
            return no.Message;
        }
    }
}
