using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Transition.ApprovalLinks;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;

namespace Tandem.Tests.Transition.Approvals;

/// <summary>The link in a mail: one person, one approval, once, and looking changes nothing.</summary>
public sealed class ApprovalLinkTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task The_mail_leads_to_a_page_that_decides_once_without_signing_in(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        var path = await Link(house, some.Olga.Email!);
        using var visitor = house.Visitor();

        await visitor.Open(path);
        (visitor.Status, (await some.States(change))).ShouldBe((HttpStatusCode.OK, "asked"));
        visitor.Page.Body!.TextContent.ShouldContain("Rules for the new site");
        visitor.Page.Body!.TextContent.ShouldContain(some.Service.Name);
        await visitor.Submit("#form-decision", ("comment", "x"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await some.States(change)).ShouldBe("asked");
        await visitor.Press("Approve");

        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("You approved.");
        visitor.Page.QuerySelector("main")!.TextContent.ShouldContain("New firewall rules");
        ((await some.Now(change)).State, (await some.Of(change, some.Olga)).DecidedBy).ShouldBe((ChangeLife.Scheduled, some.Olga.Id));
        await visitor.Open(path);
        visitor.Page.Body!.TextContent.ShouldContain("no longer valid");
        visitor.Page.QuerySelector("form").ShouldBeNull();
        var secret = path.Split('/')[^1];
        await Should.ThrowAsync<Gone>(() => house.Do((DecideByLink decide) => decide.Run(new(secret, false, "After all not"), Tandem.Kernel.Access.Actor.Stranger)));
        (await house.Read(all => all.Facts.AnyAsync(fact => fact.Data.Contains(secret)))).ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task A_link_opens_nothing_once_the_approval_is_another_s_withdrawn_or_over(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        var handed = await some.Asked();
        var first = await Link(house, some.Olga.Email!);
        await some.Do<DelegateApproval, DelegateApproval.Request>(new((await some.Of(handed, some.Olga)).Id, some.Max.Id), some.Olga);
        await Dead(house, first);
        var others = await Link(house, some.Max.Email!);

        var withdrawn = await some.Asked();
        var second = await Link(house, some.Olga.Email!, 2);
        await some.Do<ReplanChange, ReplanChange.Request>(new(withdrawn.Id, "Other day"), some.Rita);
        await Dead(house, second);

        var own = await some.Asked();
        var third = await Link(house, some.Olga.Email!, 3);
        await some.Do<EditChange, EditChange.Request>(new(own.Id, Patch.Of("assignee", some.Olga.Id)), some.Rita);
        using var visitor = house.Visitor();
        await visitor.Open(third);
        await visitor.Press("Approve");
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        house.Clock.Move(TimeSpan.FromDays(2));
        await Dead(house, others);
        await Dead(house, third);
        await Dead(house, $"/approval/{new string('A', 43)}");
        await Dead(house, "/approval/short");
        await house.Settled();
        (await some.Now(handed)).State.ShouldBe(ChangeLife.Draft);
    }

    private static async Task Dead(House house, string path)
    {
        using var visitor = house.Visitor();
        await visitor.Open(path);
        visitor.Page.QuerySelector("form").ShouldBeNull();
        visitor.Page.Body!.TextContent.ShouldContain("no longer valid");
        await Should.ThrowAsync<Gone>(() => house.Do((DecideByLink decide) => decide.Run(new(path.Split('/')[^1], true), Tandem.Kernel.Access.Actor.Stranger)));
    }

    /// <summary>Where the so many-th letter to an address that asks for a decision leads.</summary>
    private static async Task<string> Link(House house, string address, int many = 1)
    {
        await house.Settled();
        var letters = house.Letters.To(address).Where(letter => letter.Text.Contains("/approval/", StringComparison.Ordinal)).ToList();
        letters.Count.ShouldBe(many);
        return Letterbox.LinkIn(letters[^1]).AbsolutePath;
    }
}
