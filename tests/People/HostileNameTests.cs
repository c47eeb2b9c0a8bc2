using System.Net;
using AngleSharp.Html.Dom;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.OneTimeLinks;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.Teams;
using Tandem.People.Tokens;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>Whatever somebody or something is called, its name is text wherever it is shown.</summary>
public sealed class HostileNameTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>";

    [Theory, Stores]
    public async Task N13_a_name_is_text_in_lists_pages_searches_messages_and_mails(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var chief = await house.Enter("Chief", StandardRole.Administrator);
        await house.Let(chief);
        var person = await house.Do<CreatePerson, Person>(create => create.Run(new(Hostile, "hostile", "hostile@example.org", Title: Hostile, Phone: "<b>1</b>"), Census.Tandem));
        var organisation = await house.Do<CreateOrganisation, Organisation>(create => create.Run(new(Hostile, Description: Hostile), Census.Tandem));
        var team = await house.Do<CreateTeam, Team>(create => create.Run(new(Hostile, Description: Hostile), Census.Tandem));
        var role = await house.Do<CreateRole, Role>(create => create.Run(new(Hostile, Hostile), Census.Tandem));
        var provider = await house.Do<CreateIdentityProvider, IdentityProvider>(create => create.Run(new(Hostile, "https://login.example.com", Hostile), Census.Tandem));
        await house.Do<GiveRole>(give => give.Run(new(person.Id, role.Id, organisation.Id), Census.Tandem));
        await house.Do<AddMember>(add => add.Run(new(team.Id, person.Id), Census.Tandem));
        await house.Do((IssueToken issue) => issue.Run(new(person.Id, Hostile, ["all"]), Census.Tandem));
        await house.Do((InvitePerson invite) => invite.Run(new(person.Id), new Actor(chief.Id.Value, Hostile)
        {
            Grants = [Grant.All],
        }));
        await house.Settled();
        using var visitor = await house.SignedIn(chief);

        foreach (var path in (string[])
            ["/people", Person.Kind.PathOf(person), Person.Kind.PathOf(person) + "/edit", "/teams", Team.Kind.PathOf(team), "/organisations", Organisation.Kind.PathOf(organisation), "/roles", Role.Kind.PathOf(role),
             "/identity-providers", IdentityProvider.Kind.PathOf(provider), IdentityProvider.Kind.PathOf(provider) + "/edit", "/search?q=alert", "/palette?q=alert", "/sign-in", "/me"])
        {
            var page = await visitor.Open(path);
            (path, visitor.Status).ShouldBe((path, HttpStatusCode.OK));
            IsText(page, path);
            if (path is not "/me")
                page.DocumentElement.OuterHtml.ShouldContain("alert(1)", Case.Sensitive, path);
        }

        await visitor.Open(Person.Kind.PathOf(person));
        IsText(await visitor.Press("Invite"), "a message that names somebody");
        visitor.Page.DocumentElement.OuterHtml.ShouldContain("alert(1)");
        using var api = await house.Program(chief);
        using var answer = await api.GetAsync($"/api/v1/people/{Person.Kind.NumberOf(person)}");
        (answer.Content.Headers.ContentType!.MediaType, (await answer.Content.ReadAsStringAsync()).Contains("<script", StringComparison.Ordinal)).ShouldBe(("application/json", false));
        var letter = await house.Letters.Wait("hostile@example.org");
        letter.Text.ShouldContain(Hostile);
        letter.Subject.ShouldNotContain("\n");
        house.Log.Faults.ShouldBeEmpty();
    }

    private static void IsText(IHtmlDocument page, string where)
    {
        page.Scripts.ShouldAllBe(script => script.Source != null, where);
        page.QuerySelectorAll("[onerror], [onload], img[src=x]").ShouldBeEmpty(where);
    }
}
