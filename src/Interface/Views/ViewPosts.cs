using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Views;

namespace Tandem.Interface.Views;

/// <summary>What the forms beside a list ask for: keep a view, change it, open the list with it, take it away.</summary>
public sealed class ViewPosts(RecordKinds kinds, SavedViews views, SaveView save, EditView edit, RemoveView remove, ChooseView choose, Posting posting, Flash flash, Words say, Reader reader)
{
    public async Task<IResult> Save(IFormCollection form)
    {
        var kind = kinds.Named(form["of"].ToString()) ?? throw new Missing("page");
        return await posting.Try(form, SeeOther.Local(form["back"], "/" + kind.Plural), async () =>
        {
            var (with, team) = Audience(form);
            var view = await save.Run(new(kind.Name, form["name"], form["query"], with, team), reader.Actor, reader.Stop);
            flash.Good(say["The view {0} was saved.", view.Name]);
            return view.PathIn(kind);
        });
    }

    public async Task<IResult> Edit(IFormCollection form, Guid id)
    {
        var (_, kind) = await Find(id);
        return await posting.Try(form, SeeOther.Local(form["back"], "/" + kind.Plural), async () =>
        {
            var (with, team) = Audience(form);
            var view = await edit.Run(new(id, form["name"].ToString(), SharedWith: form.ContainsKey("sharedWith") ? with : null, Team: team), reader.Actor, reader.Stop);
            flash.Good(say["The view {0} was saved.", view.Name]);
            return view.PathIn(kind);
        });
    }

    public async Task<IResult> Ask(IFormCollection form, Guid id)
    {
        var (view, kind) = await Find(id);
        return await posting.Try(form, view.PathIn(kind), async () =>
        {
            var changed = await edit.Run(new(id, Query: form["query"].ToString()), reader.Actor, reader.Stop);
            flash.Good(say["The view {0} was saved.", changed.Name]);
            return changed.PathIn(kind);
        });
    }

    public async Task<IResult> Choose(IFormCollection form, Guid id)
    {
        var (view, kind) = await Find(id);
        await choose.Run(new(id, form["chosen"].LastOrDefault() == "true"), reader.Actor, reader.Stop);
        return new SeeOther(view.PathIn(kind));
    }

    public async Task<IResult> Remove(IFormCollection form, Guid id)
    {
        var (view, kind) = await Find(id);
        await remove.Run(new(id), reader.Actor, reader.Stop);
        flash.Good(say["The view {0} was removed.", view.Name]);
        return new SeeOther("/" + kind.Plural);
    }

    private async Task<(SavedView View, RecordKind Kind)> Find(Guid id)
    {
        var view = await views.Find(id, reader.Actor, reader.Stop);
        return (view, kinds.Named(view.Of)!);
    }

    private static (ViewAudience With, Guid? Team) Audience(IFormCollection form) => form["sharedWith"].LastOrDefault() switch
    {
        "everybody" => (ViewAudience.Everybody, null),
        { } team when Guid.TryParse(team, out var id) => (ViewAudience.Team, id),
        _ => (ViewAudience.Me, null),
    };
}
