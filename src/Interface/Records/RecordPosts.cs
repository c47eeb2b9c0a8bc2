using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Records;

/// <summary>What the forms on the pages of any kind of record ask for: make one, change it, move it, do something with it.</summary>
public sealed class RecordPosts(
    RecordKinds kinds, ResourceCatalogue resources, Store store, Fulfilment fulfilment, FormBody bodies, Posting posting, SeenVersion seen, WhatWasDone done, Flash flash, Words say, Reader reader)
{
    public Task<IResult> Create(IFormCollection form, string plural)
    {
        var (kind, resource) = Resource(plural);
        var members = VerbForm.MembersOf(resource.Creation ?? throw new Missing("page"), kind);
        return posting.Try(form, $"/{plural}/new", async () =>
        {
            var objections = new Objections();
            var made = await fulfilment.Create(resource, await bodies.Read(form, members, objections, stop: reader.Stop), reader.Actor, objections, reader.Stop);
            flash.Good(say["{0} was created.", kind.NumberOf(made)]);
            return kind.PathOf(made);
        });
    }

    public async Task<IResult> Edit(IFormCollection form, string plural, string number)
    {
        var (kind, resource) = Resource(plural);
        var record = await store.Find(kind, number, reader.Actor, reader.Stop);
        var path = kind.PathOf(record);
        return await posting.Try(form, path + "/edit", async () =>
        {
            var members = RecordEditForm.FieldsOf(kind, record, reader.Actor).Select(FormMember.Of);
            if (resource.TakesCustom)
                members = members.Append(FormMember.Custom(kind));
            var objections = new Objections();
            var body = await bodies.Read(form, members, objections, stop: reader.Stop);
            await seen.Demand(form, record);
            await fulfilment.Edit(resource, record, body, reader.Actor, objections, reader.Stop);
            flash.Good(say["{0} was saved.", kind.NumberOf(record)]);
            return path;
        });
    }

    public async Task<IResult> Move(IFormCollection form, string plural, string number, string to)
    {
        var (kind, resource) = Resource(plural);
        var record = await store.Find(kind, number, reader.Actor, reader.Stop);
        var verb = resource.Move(kind.StateOf(record) ?? "", to);
        return await posting.Try(form, Page(form, kind, record), async () =>
        {
            var members = verb is null ? [] : VerbForm.MembersOf(verb, kind);
            var body = await bodies.Read(form, members, new() { ["to"] = to }, reader.Stop);
            await fulfilment.Move(resource, record, body, reader.Actor, reader.Stop);
            flash.Good(say["{0}: {1}", kind.NumberOf(record), say[kind.Life!.State(to).Label]]);
            return kind.PathOf(record);
        });
    }

    public async Task<IResult> Act(IFormCollection form, string plural, string number, string name)
    {
        var (kind, resource) = Resource(plural);
        var record = await store.Find(kind, number, reader.Actor, reader.Stop);
        var action = resource.Actions.GetValueOrDefault(name) ?? throw new Missing("page");
        return await posting.Try(form, Page(form, kind, record), async () =>
        {
            var body = await bodies.Read(form, VerbForm.MembersOf(action, kind), stop: reader.Stop);
            await fulfilment.Act(action, kind, record, body, reader.Actor, reader.Stop);
            flash.Good(await done.To(record, reader.Stop));
            return kind.PathOf(record);
        });
    }

    // A refused form shows itself again in its dialog on the record's page; if it came from its own page, there.
    private string Page(IFormCollection form, RecordKind kind, IRecord record) =>
        SeeOther.Back(reader.Request, kind.PathOf(record)) is var back && back.StartsWith(kind.PathOf(record), StringComparison.Ordinal) && form.ContainsKey(SentForm.NameField)
            ? back : kind.PathOf(record);

    private (RecordKind Kind, Resource Resource) Resource(string plural)
    {
        var kind = kinds.Plural(plural) ?? throw new Missing("page");
        return (kind, resources.Of(kind));
    }
}
