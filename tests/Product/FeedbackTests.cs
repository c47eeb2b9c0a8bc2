using Microsoft.EntityFrameworkCore;
using Tandem.Improvement.Surveys;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.MailDesk;
using Tandem.People.Roles;
using Tandem.Product.Ideas;
using Tandem.Tests.Operation;
using Tandem.Tests.Operation.MailDesk;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Product;

/// <summary>What people say where they are asked, or write by themselves, speaks for ideas; see <see cref="NoteFeedback"/>.</summary>
public sealed class FeedbackTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task What_was_said_in_a_survey_or_a_mail_is_noted_from_its_page_and_leads_back_to_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var post = await Post.In(house);
        var asked = await office.Log("Orders lie in no order");
        await house.Do((ResolveIncident resolve) => resolve.Run(new(asked.Id, ResolutionCode.Solved, "Shown how"), office.Agent));
        await house.Do((CloseIncident close) => close.Run(new(asked.Id), office.Agent));
        await house.Settled();
        var survey = await house.Read(all => all.Surveys.SingleAsync(row => row.Incident == asked.Id));
        await house.Let(office.ManagerPerson);
        using var manager = await house.SignedIn(office.ManagerPerson);
        (await manager.Open(SurveyKind.Kind.PathOf(survey))).QuerySelector("#form-act-feedback").ShouldBeNull("nothing was said yet");
        await house.Do((AnswerSurvey answer) => answer.Run(new(survey.Id, 2, "Let me sort by name"), office.Asker));
        var mail = await post.Bring(Post.Write(office.AskerPerson.Email!, "Lists", "Nobody finds anything in them."));

        await manager.Open(SurveyKind.Kind.PathOf(survey));
        manager.Page.QuerySelector("#form-act-feedback textarea")!.TextContent.ShouldBe("Let me sort by name");
        await manager.Submit("#form-act-feedback", ("title", "Sort by name"));
        manager.Place.ShouldBe(SurveyKind.Kind.PathOf(survey), string.Join("\n", house.Log.Faults));
        var idea = await house.Read(all => all.Ideas.SingleAsync(row => row.Title == "Sort by name"));
        await manager.Open(MailKind.Kind.PathOf(mail));
        manager.Page.QuerySelector("#form-act-feedback textarea")!.TextContent.ShouldBe("Nobody finds anything in them.");
        await manager.Submit("#form-act-feedback", ("idea", IdeaKind.Kind.NumberOf(idea)));

        await manager.Open(IdeaKind.Kind.PathOf(idea));
        manager.Page.QuerySelectorAll(".quote a").Select(link => link.GetAttribute("href")).ShouldBe([SurveyKind.Kind.PathOf(survey), MailKind.Kind.PathOf(mail)]);
        manager.Page.QuerySelectorAll(".quote p").Select(said => said.TextContent).ShouldBe(["Let me sort by name", "Nobody finds anything in them."]);
        var secret = house.Do((NoteFeedback note) => note.Run(new(asked.Id, idea.Id, Quote: "Mine", From: SurveyKind.Key(new(Guid.CreateVersion7()))), office.Manager));
        await secret.ShouldThrowAsync<Missing>();
    }
}
