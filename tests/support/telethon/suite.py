"""Drives Debian's Telethon against the loopback server. One JSON object a line: {"step": …, …}. Settings come as argv[1]."""

import asyncio
import io
import json
import sys

from telethon import TelegramClient, connection, errors, events
from telethon.crypto import rsa
from telethon.sessions import MemorySession

SETTINGS = json.loads(sys.argv[1])
CONNECTIONS = {
    "full": connection.ConnectionTcpFull,
    "abridged": connection.ConnectionTcpAbridged,
    "intermediate": connection.ConnectionTcpIntermediate,
    "obfuscated": connection.ConnectionTcpObfuscated,
}


def say(step, **facts):
    print(json.dumps({"step": step, **facts}), flush=True)


def open_client(name="full"):
    session = MemorySession()
    session.set_dc(2, SETTINGS["host"], SETTINGS["port"])
    rsa.add_key(SETTINGS["publicKeyPem"], old=False)
    return TelegramClient(session, 1, "test", connection=CONNECTIONS[name], connection_retries=1, timeout=20)


async def connect_each_way():
    for name in CONNECTIONS:
        client = open_client(name)
        await client.connect()
        say("transport", name=name, is_connected=client.is_connected())
        await client.disconnect()


async def sign_in(client):
    phone = SETTINGS["phone"]
    await client.send_code_request(phone)
    try:
        await client.sign_in(phone, "00000")
    except errors.PhoneCodeInvalidError:
        say("wrong_code")
    try:
        await client.sign_in(phone, SETTINGS["code"])
    except errors.SessionPasswordNeededError:
        say("password_needed")
    try:
        await client.sign_in(password="wrong")
    except errors.PasswordHashInvalidError:
        say("wrong_password")
    me = await client.sign_in(password=SETTINGS["password"])
    say("signed_in", id=me.id, name=me.first_name)


async def read(client):
    dialogs = await client.get_dialogs()
    say("dialogs", titles=[one.title for one in dialogs])
    group = next(one for one in dialogs if one.title == SETTINGS["title"])
    history = await client.get_messages(group.entity, limit=None)
    say("history", ids=[one.id for one in history], texts=[one.message for one in history if one.message])
    people = await client.get_participants(group.entity)
    say("participants", ids=sorted(one.id for one in people), total=people.total)
    return group.entity


async def exchange_files(client, group):
    photo = io.BytesIO(bytes.fromhex(SETTINGS["photoHex"]))
    photo.name = "picture.png"
    sent = await client.send_file(group, photo, caption="from Telethon")
    say("sent", id=sent.id, caption=sent.message, has_photo=sent.photo is not None)
    back = await client.download_media(sent, file=bytes)
    say("downloaded", hex=back.hex())
    far = await client.get_messages(group, ids=SETTINGS["farPhotoId"])
    back = await client.download_media(far, file=bytes)
    say("downloaded_far", hex=back.hex())


async def listen(client, group):
    heard = asyncio.get_running_loop().create_future()

    @client.on(events.NewMessage(chats=group))
    async def on_message(event):
        if not heard.done():
            heard.set_result(event.message)

    say("listening")
    message = await asyncio.wait_for(heard, 30)
    say("heard", id=message.id, text=message.message)


async def main():
    await connect_each_way()
    client = open_client()
    await client.connect()
    await sign_in(client)
    group = await read(client)
    await exchange_files(client, group)
    await listen(client, group)
    say("logged_out", ok=await client.log_out())


asyncio.run(main())
