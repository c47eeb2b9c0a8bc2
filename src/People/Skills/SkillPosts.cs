using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>What the skills on a person's page, and on one's own, ask for.</summary>
internal sealed class SkillPosts(Store store, References references, StateSkill state, ConfirmSkill confirm, DropSkill drop, Posting posting, Reader reader)
{
    private const string Own = "/me";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/people/{number}/skills", (IFormCollection form, string number, SkillPosts posts) => posts.State(form, number));
        app.MapPost("/people/{number}/skills/{skill}/confirm", (IFormCollection form, string number, string skill, SkillPosts posts) => posts.Confirm(form, number, skill));
        app.MapPost("/people/{number}/skills/{skill}/drop", (IFormCollection form, string number, string skill, SkillPosts posts) => posts.Drop(form, number, skill));
    }

    public Task<IResult> State(IFormCollection form, string number) => Try(form, number, async person =>
    {
        var skill = await references.Find(SkillKind.Kind, form["skill"].ToString().Trim(), reader.Actor, reader.Stop) ?? throw new Refused("There is no skill of this name. Choose one from the list.", "skill");
        int? level = int.TryParse(form["level"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : null;
        await state.Run(new(person.Id, new(skill), level, form["since"]), reader.Actor, reader.Stop);
    });

    public Task<IResult> Confirm(IFormCollection form, string number, string skill) => Try(form, number, async person =>
        await confirm.Run(new(person.Id, new(await references.Demand(SkillKind.Kind, skill, reader.Actor, reader.Stop))), reader.Actor, reader.Stop));

    public Task<IResult> Drop(IFormCollection form, string number, string skill) => Try(form, number, async person =>
        await drop.Run(new(person.Id, new(await references.Demand(SkillKind.Kind, skill, reader.Actor, reader.Stop))), reader.Actor, reader.Stop));

    private async Task<IResult> Try(IFormCollection form, string number, Func<Person, Task> act)
    {
        var person = (Person)await store.Find(Person.Kind, number, reader.Actor, reader.Stop);
        var back = form["back"] == Own ? Own : Person.Kind.PathOf(person);
        return await posting.Try(form, back, async () =>
        {
            await act(person);
            return back;
        });
    }
}
