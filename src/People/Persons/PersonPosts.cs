using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.OneTimeLinks;
using Tandem.People.OpenIdConnect;
using Tandem.People.Organisations;
using Tandem.People.Profile;
using Tandem.People.Roles;
using Tandem.People.SecondFactor;
using Tandem.People.Sessions;
using Tandem.People.SignIn;
using Tandem.People.Tokens;

namespace Tandem.People.Persons;

/// <summary>What the panels on a person's page ask for.</summary>
internal sealed class PersonPosts(
    Store store, References references, GiveRole give, TakeRole take, InvitePerson invite, EndSessions end, SwitchOffSecondFactor off, RevokeToken revoke, UnlinkIdentity unlink,
    Posting posting, Reader reader, Flash flash, Words say)
{
    public async Task<IResult> Give(IFormCollection form, string number) => await Try(form, number, async person =>
    {
        var role = await References(Role.Kind, form["role"], "role") ?? throw new Refused("Choose a role.", "role");
        var only = await References(Organisation.Kind, form["organisation"], "organisation");
        await give.Run(new(person.Id, new(role), only is { } id ? new Id<Organisation>(id) : null), reader.Actor, reader.Stop);
    });

    public async Task<IResult> Take(IFormCollection form, string number, string role) => await Try(form, number, async person =>
    {
        var only = await References(Organisation.Kind, form["organisation"], "organisation");
        var taken = await References(Role.Kind, role, "role") ?? throw new Missing("role");
        await take.Run(new(person.Id, new(taken), only is { } id ? new Id<Organisation>(id) : null), reader.Actor, reader.Stop);
    });

    public async Task<IResult> Invite(IFormCollection form, string number)
    {
        string? link = null;
        var answer = await Try(form, number, async person =>
        {
            link = await invite.Run(new(person.Id), reader.Actor, reader.Stop);
            if (link is null)
                flash.Good(say["{0} was invited by mail.", person.Name]);
        });
        return link is null ? answer : new RazorComponentResult<OncePage>(new
        {
            Title = "Invitation",
            Text = "No mail server is set up, so hand over this link yourself. It works once, for 72 hours.",
            Secrets = (IReadOnlyList<string>)[link],
            Back = $"/people/{number}",
        });
    }

    public async Task<IResult> End(IFormCollection form, string number) => await Try(form, number, async person =>
    {
        await end.Run(new(person.Id), reader.Actor, reader.Stop);
        flash.Good(say["{0} is signed out everywhere.", person.Name]);
    });

    public async Task<IResult> SwitchOff(IFormCollection form, HttpContext context, string number) => await Try(form, number, async person =>
    {
        await off.Run(new(person.Id, null, Caller.Of(context)), reader.Actor, reader.Stop);
        flash.Good(say["{0} is asked for no code any more.", person.Name]);
    });

    public async Task<IResult> Revoke(IFormCollection form, string number, Guid token) => await Try(form, number, async person =>
    {
        await revoke.Run(new(token), reader.Actor, reader.Stop);
        flash.Good(say["The token opens nothing any more."]);
    });

    public async Task<IResult> Unlink(IFormCollection form, string number, Guid link) => await Try(form, number, async person =>
    {
        await unlink.Run(new(link), reader.Actor, reader.Stop);
        flash.Good(say["The connection was removed."]);
    });

    private async Task<IResult> Try(IFormCollection form, string number, Func<Person, Task> act)
    {
        var person = (Person)await store.Find(Person.Kind, number, reader.Actor, reader.Stop);
        return await posting.Try(form, Person.Kind.PathOf(person), async () =>
        {
            await act(person);
            return Person.Kind.PathOf(person);
        });
    }

    private async Task<Guid?> References(RecordKind kind, string? text, string field) => string.IsNullOrWhiteSpace(text) ? null
        : await references.Choose(kind, text.Trim(), field, reader.Actor, reader.Stop);
}
